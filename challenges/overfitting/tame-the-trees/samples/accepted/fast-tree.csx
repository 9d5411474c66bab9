TreeTraining Settings() => new() { Trainer = Trainer.FastTree, Trees = 20, Leaves = 4, LearningRate = 0.1, MinimumRowsPerLeaf = 20 };
