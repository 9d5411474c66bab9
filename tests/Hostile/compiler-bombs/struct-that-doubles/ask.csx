object Ask(int x) => x + 1;

struct S0 { public long A, B, C, D; }
struct S1 { public S0 A, B, C, D; }
struct S2 { public S1 A, B, C, D; }
struct S3 { public S2 A, B, C, D; }
struct S4 { public S3 A, B, C, D; }
struct S5 { public S4 A, B, C, D; }
struct S6 { public S5 A, B, C, D; }
struct S7 { public S6 A, B, C, D; }
struct S8 { public S7 A, B, C, D; }
struct S9 { public S8 A, B, C, D; }
struct S10 { public S9 A, B, C, D; }
struct S11 { public S10 A, B, C, D; }
struct S12 { public S11 A, B, C, D; }
struct S13 { public S12 A, B, C, D; }
struct S14 { public S13 A, B, C, D; }
struct S15 { public S14 A, B, C, D; }
struct S16 { public S15 A, B, C, D; }
struct S17 { public S16 A, B, C, D; }
struct S18 { public S17 A, B, C, D; }
struct S19 { public S18 A, B, C, D; }
struct S20 { public S19 A, B, C, D; }

object Bomb() => new S20();
