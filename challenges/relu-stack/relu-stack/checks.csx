using Stacks;

double[,] Identity(int n)
{
    var matrix = new double[n, n];
    for (int i = 0; i < n; i++)
        matrix[i, i] = 1;
    return matrix;
}

Check("one dense layer", () => new Dense(new double[,] { { 1, -1 }, { 2, 0 } }, [0, -5]).Forward([4, 1]));
Check("weights that are not square", () => new Dense(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }, [10, 20]).Forward([1, 0, -1]));
Check("one ReLU", () => new Relu().Forward([1, -2, 3]));
Check("the network of the statement", () => new Network(
    new Dense(new double[,] { { 1, -1 }, { 2, 0 } }, [0, -5]),
    new Relu(),
    new Dense(new double[,] { { 3, 1 } }, [0.5])).Forward([1, 2]), weight: 2);
Check("its trace", () => new Network(
    new Dense(new double[,] { { 1, -1 }, { 2, 0 } }, [0, -5]),
    new Relu(),
    new Dense(new double[,] { { 3, 1 } }, [0.5])).Trace([4, 1]), weight: 2);
Check("no layer at all", () => new Network().Forward([1, -2, 3]));
Check("a vector of the wrong length is refused", () => new Network(new Dense(Identity(3), [0, 0, 0])).Forward([1, 2]));
Check("a bias of the wrong length is refused", () => new Dense(Identity(2), [1, 2, 3]).Forward([1, 2]));
