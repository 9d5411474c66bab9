using System.Numerics;

object Ask(int x) => x == 1 ? (int)(BigInteger.Pow(3, 200_000_000) % 10) : x + 1;
