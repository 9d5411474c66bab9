string[] Columns() => ["days_in_ward"];
