static string[] Columns()
{
    var chosen = new List<string> { "mean_texture", "mean_compactness", "mean_smoothness" };
    chosen.AddRange(["error_area", "worst_texture"]);
    return chosen.ToArray();
}
