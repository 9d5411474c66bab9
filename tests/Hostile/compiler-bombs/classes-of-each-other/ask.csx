object Ask(int x) => x + 1;

class A : B;

class B : A;
