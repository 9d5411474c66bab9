TreeTraining Settings() => new() { Trees = 60, Leaves = 2, LearningRate = 0.1, MinimumRowsPerLeaf = 20 };
