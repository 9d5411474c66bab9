// As they come out of the box: see what is said of these curves, and change one thing at a time.
TreeTraining Settings() => new() { Trees = 100, Leaves = 20, LearningRate = 0.2, MinimumRowsPerLeaf = 10 };
