TreeTraining Settings() => new() { Trees = 40, Leaves = 24, LearningRate = 0.1, MinimumRowsPerLeaf = 1 };
