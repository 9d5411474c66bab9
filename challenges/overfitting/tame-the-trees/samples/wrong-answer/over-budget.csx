TreeTraining Settings() => new() { Trees = 1000, Leaves = 5, LearningRate = 0.002 };
