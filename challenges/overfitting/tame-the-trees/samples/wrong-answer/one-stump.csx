TreeTraining Settings() => new() { Trees = 1, Leaves = 2, LearningRate = 0.05 };
