Shape OutputShape(Layer layer, Shape input)
{
    throw new NotImplementedException();
}

long ParameterCount(Shape input, Layer[] layers)
{
    throw new NotImplementedException();
}
