Check("everything at once",
    rng => (Size: rng.Int(20, 300), Kernel: rng.Int(1, 7), Stride: rng.Int(1, 5), Padding: rng.Int(0, 4), Dilation: rng.Int(1, 4)),
    x => OutputSize(x.Size, x.Kernel, x.Stride, x.Padding, x.Dilation), cases: 40, weight: 4);
Check("too large by less than a stride", () => OutputSize(4, 5, 2, 0, 1), weight: 2);
Check("dilation makes it too large", () => OutputSize(5, 4, 3, 0, 2));
Check("padding makes room", () => OutputSize(3, 5, 2, 1, 1));
Check("a kernel of one does not care for dilation", () => OutputSize(4, 1, 1, 0, 9));
Check("an input of nothing is refused", () => OutputSize(0, 1, 1, 1, 1));
Check("a kernel of nothing is refused", () => OutputSize(7, 0, 1, 0, 1));
Check("a dilation of zero is refused", () => OutputSize(7, 3, 1, 0, 0));
Check("a stride beyond the input", () => OutputSize(10, 3, 1_000_000, 0, 1));
Check("large numbers", () => OutputSize(1_000_000, 1000, 3, 500_000, 1000));
