object Ask(int x) => x + 1;
// ‮⁦ } */ ⁩ return true; /*
int Bomb() => 1;
