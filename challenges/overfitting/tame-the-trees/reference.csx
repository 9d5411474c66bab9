TreeTraining Settings() => new() { Trees = 40, Leaves = 4, LearningRate = 0.07, MinimumRowsPerLeaf = 20 };
