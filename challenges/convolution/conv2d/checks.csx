double[,] Image() => new double[,] { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } };

Check("the example", () => Conv2D(Image(), new double[,] { { 1, 0 }, { 0, -1 } }, 1, 0), weight: 2);
Check("the example with stride and padding", () => Conv2D(Image(), new double[,] { { 1, 0 }, { 0, -1 } }, 2, 1), weight: 2);
Check("a kernel of one doubles the image", () => Conv2D(Image(), new double[,] { { 2 } }, 1, 0));
Check("a kernel as large as the image", () => Conv2D(Image(), new double[,] { { 1, 1, 1 }, { 1, 1, 1 }, { 1, 1, 1 } }, 1, 0));
Check("a stride leaves pixels out", () => Conv2D(Image(), new double[,] { { 1 } }, 2, 0));
Check("an image that is not square", () => Conv2D(new double[,] { { 1, 2, 3, 4 }, { 5, 6, 7, 8 } }, new double[,] { { 1, -1 } }, 1, 0));
Check("a kernel that does not fit is refused", () => Conv2D(new double[,] { { 1, 2 } }, new double[,] { { 1 }, { 1 } }, 1, 0));
Check("a stride of zero is refused", () => Conv2D(Image(), new double[,] { { 1 } }, 0, 0));
Check("no image is refused", () => Conv2D(null!, new double[,] { { 1 } }, 1, 0));
