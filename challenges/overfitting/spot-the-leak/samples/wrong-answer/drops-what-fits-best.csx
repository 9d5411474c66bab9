string[] Columns() => ["mean_texture", "mean_smoothness", "mean_symmetry", "mean_compactness", "worst_texture", "worst_fractal_dimension", "second_opinion"];
