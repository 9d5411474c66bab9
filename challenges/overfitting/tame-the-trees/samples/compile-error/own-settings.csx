record TreeTraining2(int Trees, int Leaves);
TreeTraining2 Settings() => new(20, 4);
