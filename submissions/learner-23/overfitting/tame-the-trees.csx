TreeTraining Settings() => new() { Trees = 100, Leaves = 32, LearningRate = 0.2, MinimumRowsPerLeaf = 1 };
