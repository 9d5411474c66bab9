string[] Columns() => ["error_area", "worst_area"];
