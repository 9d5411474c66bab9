double[,] Image() => new double[,] { { 1, 5, 2, 0 }, { 3, 4, 8, 1 }, { -1, -2, -3, -4 }, { -5, -6, -7, -8 } };

Check("the example", () => MaxPool(Image(), 2, 2), weight: 2);
Check("overlapping windows", () => MaxPool(Image(), 3, 1));
Check("windows with gaps", () => MaxPool(Image(), 1, 3));
Check("one window for all", () => MaxPool(Image(), 4, 1));
Check("an image that is not square", () => MaxPool(new double[,] { { 1, 2, 3, 4, 5 }, { 6, 7, 8, 9, 10 } }, 2, 1));
Check("a window that does not fit is refused", () => MaxPool(Image(), 5, 1));
Check("a stride of zero is refused", () => MaxPool(Image(), 2, 0));
Check("no image is refused", () => MaxPool(null!, 2, 2));
