TreeTraining Settings() => null!;
