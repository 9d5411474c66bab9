TreeTraining Settings() => new() { Trees = 20, Leaves = 4, LearningRate = 0.1, MinimumRowsPerLeaf = 20 };
