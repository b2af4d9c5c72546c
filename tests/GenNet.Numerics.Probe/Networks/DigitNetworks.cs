namespace GenNet.Tests.Networks;

// Nielsen's network of chapter 1. The video's, 784-16-16-10, stands among the wide ones.

[Network(784, 30, 10)]
public partial class Nielsen_784_30_10;
