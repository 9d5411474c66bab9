// Sorts by size and calls a third malignant: learns nothing from the labels, and is far too sure of it.
double[] Predict(Table train, Table patients)
{
    double[] sizes = patients.Numbers("mix_1");
    double border = sizes.Order().ElementAt(sizes.Length * 2 / 3);
    return sizes.Select(size => size > border ? 0.9 : 0.1).ToArray();
}
