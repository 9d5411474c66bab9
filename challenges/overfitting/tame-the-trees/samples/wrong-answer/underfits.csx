TreeTraining Settings() => new() { Trees = 200, Leaves = 2, LearningRate = 0.002 };
