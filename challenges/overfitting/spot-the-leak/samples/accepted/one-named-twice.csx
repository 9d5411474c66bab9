string[] Columns() => ["error_area", "mean_texture", "mean_smoothness", "mean_symmetry", "mean_compactness", "error_area", "worst_texture", "worst_fractal_dimension"];
