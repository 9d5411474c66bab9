Check("one vector", () => Relu([1, -2, 3]));
Check("random vectors", rng => rng.Doubles(0..20, -5, 5), x => Relu(x), cases: 5, weight: 3);
Check("shout", () => Shout("hello"));
Check("show", () => Show([1, -2]));
