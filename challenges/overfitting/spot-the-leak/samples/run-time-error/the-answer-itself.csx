string[] Columns() => ["diagnosis"];
