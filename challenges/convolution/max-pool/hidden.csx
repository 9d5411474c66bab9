Check("images of every size",
    rng =>
    {
        int size = rng.Int(1, 3);
        return (Image: rng.Matrix(rng.Length(3..15), rng.Length(3..15), -9, 9), Size: size, Stride: rng.Int(1, 3));
    },
    x => MaxPool(x.Image, x.Size, x.Stride), cases: 30, weight: 5);
Check("everything negative", rng => rng.Matrix(4, 4, -10, -1), image => MaxPool(image, 2, 2), cases: 5, weight: 2);
Check("a rest at the edge is ignored", () => MaxPool(new double[,] { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } }, 2, 2));
Check("a window that is too high is refused", () => MaxPool(new double[,] { { 1, 2, 3, 4 } }, 2, 1));
Check("a window that is too wide is refused", () => MaxPool(new double[,] { { 1 }, { 2 }, { 3 } }, 2, 1));
Check("a size of zero is refused", () => MaxPool(Image(), 0, 1));
Check("an empty image is refused", () => MaxPool(new double[0, 0], 1, 1));
Check("a negative stride is refused", () => MaxPool(Image(), 2, -1));
Check("the image is left alone", () => { double[,] image = Image(); MaxPool(image, 2, 2); return image; });
