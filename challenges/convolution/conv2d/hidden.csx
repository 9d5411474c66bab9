Check("rectangles of every size",
    rng =>
    {
        int padding = rng.Int(0, 2), height = rng.Length(3..14), width = rng.Length(3..14);
        return (Image: rng.Matrix(height, width, -5, 5), Kernel: rng.Matrix(rng.Int(1, 3), rng.Int(1, 3), -1, 1), Stride: rng.Int(1, 3), Padding: padding);
    },
    x => Conv2D(x.Image, x.Kernel, x.Stride, x.Padding), cases: 30, weight: 5);
Check("the kernel is not turned", () => Conv2D(new double[,] { { 1, 2 }, { 3, 4 } }, new double[,] { { 1, 10 }, { 100, 1000 } }, 1, 0), weight: 2);
Check("only padding under the kernel", () => Conv2D(new double[,] { { 5 } }, new double[,] { { 1 } }, 1, 2));
Check("a rest at the edge is ignored", () => Conv2D(new double[,] { { 1, 2, 3, 4, 5, 6 } }, new double[,] { { 1, 1 } }, 3, 0));
Check("no kernel is refused", () => Conv2D(Image(), null!, 1, 0));
Check("an empty kernel is refused", () => Conv2D(Image(), new double[0, 0], 1, 0));
Check("too large by less than a stride is refused", () => Conv2D(new double[,] { { 1, 2 }, { 3, 4 } }, new double[3, 3], 2, 0));
Check("a negative padding is refused", () => Conv2D(Image(), new double[,] { { 1 } }, 1, -1));
Check("the image is left alone", () => { double[,] image = Image(); Conv2D(image, new double[,] { { 2 } }, 1, 0); return image; });
Check("the kernel is left alone", () => { double[,] kernel = { { 1, 2 }, { 3, 4 } }; Conv2D(Image(), kernel, 1, 1); return kernel; });
