TreeTraining Settings() => new();
