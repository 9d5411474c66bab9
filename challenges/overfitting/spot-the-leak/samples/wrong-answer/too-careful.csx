string[] Columns() => ["mean_texture", "mean_symmetry"];
