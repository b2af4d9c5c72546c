namespace GenNet.Tests;

/// <summary>Tests that use the packages: they are packed once, and one test builds at a time.</summary>
[CollectionDefinition(nameof(Packages))]
public sealed class Packages : ICollectionFixture<LocalFeed>;
