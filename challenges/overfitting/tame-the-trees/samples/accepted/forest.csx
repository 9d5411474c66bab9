// No boosting: every tree is grown by itself, on rows and columns of its own, and all vote. Small leaves do less harm here.
TreeTraining Settings() => new() { Trainer = Trainer.FastForest, Trees = 60, Leaves = 6, MinimumRowsPerLeaf = 20, FeatureFraction = 0.5 };
