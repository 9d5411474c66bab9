TreeTraining Settings() => new() { Trees = 900, Leaves = 4, LearningRate = 0.2, MinimumRowsPerLeaf = 20 };
