// All of them: 99 of 100 are right. In the archive.
string[] Columns() =>
[
    "case_number", "mean_texture", "mean_smoothness", "mean_symmetry", "mean_compactness",
    "second_opinion", "error_area", "worst_texture", "worst_fractal_dimension", "days_in_ward",
];
