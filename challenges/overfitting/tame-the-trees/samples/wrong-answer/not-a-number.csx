TreeTraining Settings() => new() { Trees = 20, Leaves = 4, LearningRate = double.NaN };
