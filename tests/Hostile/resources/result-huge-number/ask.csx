object Ask(int x) => x == 1 ? System.Numerics.BigInteger.One << 40_000_000 : x + 1;
