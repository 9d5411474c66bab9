object Ask(int x) => x + 1;

const int A = B + 1;
const int B = A + 1;
