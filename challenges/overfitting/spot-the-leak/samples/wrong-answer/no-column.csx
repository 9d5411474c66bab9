string[] Columns() => [];
