object Ask(int x)
{
    if (x == 1)
        System.IO.IsolatedStorage.IsolatedStorageFile.GetUserStoreForApplication().CreateDirectory("hostile");
    return x + 1;
}
