using System.Runtime.CompilerServices;

// The tests stand in for the web, the clock and the environment.
[assembly: InternalsVisibleTo("GenNet.Runtime.Tests")]
