namespace GenNet.Data;

/// <summary>How people write the ten digits.</summary>
internal static class DigitShapes
{
    private static readonly DigitShape[][] ByDigit =
    [
        Zeros(), Ones(), Twos(), Threes(), Fours(), Fives(), Sixes(), Sevens(), Eights(), Nines(),
    ];

    /// <summary>One of the ways to write a digit, the usual ones more often.</summary>
    public static DigitShape Choose(int digit, SeededRandom random)
    {
        DigitShape[] shapes = ByDigit[digit];
        int ticket = random.NextInt(shapes.Sum(shape => shape.Share));
        int choice = 0;
        while (ticket >= shapes[choice].Share)
        {
            ticket -= shapes[choice].Share;
            choice++;
        }

        return shapes[choice];
    }

    private static DigitShape[] Zeros() =>
    [
        // Closed where it began.
        new(4, [(54, 1), (28, 10), (13, 42), (18, 80), (42, 99), (70, 84), (85, 50), (76, 14), (54, 1)]),
        // Narrow.
        new(3, [(56, 1), (38, 12), (27, 46), (30, 82), (46, 99), (64, 84), (73, 50), (70, 16), (56, 1)]),
        // Wide and round.
        new(3, [(52, 4), (24, 12), (4, 40), (8, 76), (36, 97), (70, 92), (94, 64), (92, 28), (72, 8), (52, 4)]),
        // Closed with an overlap, drawn past its beginning.
        new(3, [(66, 10), (46, 3), (22, 24), (14, 62), (32, 96), (62, 92), (84, 58), (80, 20), (58, 2), (38, 12)]),
        // Begun inside, so that it ends in a curl.
        new(1, [(44, 20), (34, 8), (16, 40), (20, 84), (46, 99), (74, 80), (84, 40), (66, 6), (44, 12), (52, 26)]),
    ];

    private static DigitShape[] Ones() =>
    [
        // A bare stroke.
        new(16, [(50, 0), (50, 100)]),
        // A stroke with a flag.
        new(3, [(30, 22), (52, 0), (52, 0), (52, 100)]),
        // A stroke with a slight bow.
        new(4, [(54, 0), (52, 30), (48, 68), (50, 100)]),
        // A flag and a foot.
        new(2, [(30, 20), (52, 0), (52, 0), (52, 100)], [(24, 100), (80, 98)]),
    ];

    private static DigitShape[] Twos() =>
    [
        // A sharp corner at the foot.
        new(4, [(16, 26), (32, 4), (60, 2), (76, 22), (62, 52), (14, 96), (14, 96), (54, 94), (90, 96)]),
        // A loop at the foot.
        new(3, [(20, 22), (40, 2), (68, 10), (72, 36), (48, 72), (20, 95), (8, 84), (24, 72), (46, 84), (68, 98), (94, 88)]),
        // A big bow over a flat loop, as in cursive writing.
        new(3, [(16, 14), (46, 0), (74, 20), (70, 62), (44, 92), (16, 98), (6, 84), (24, 72), (54, 80), (98, 92)]),
        // A wavy base.
        new(2, [(14, 22), (36, 2), (70, 8), (74, 34), (50, 66), (22, 92), (22, 92), (50, 86), (76, 98), (96, 90)]),
        // Begun without a bow, so that it resembles an L.
        new(1, [(52, 0), (62, 10), (52, 50), (12, 94), (12, 94), (54, 90), (96, 92)]),
    ];

    private static DigitShape[] Threes() =>
    [
        // Two bows that meet in a point.
        new(5, [(18, 14), (44, 0), (70, 12), (66, 36), (40, 47), (40, 47), (70, 56), (78, 78), (52, 99), (12, 90)]),
        // Two bows joined by a small loop.
        new(2, [(18, 14), (44, 0), (70, 12), (62, 36), (40, 48), (36, 42), (48, 46), (74, 60), (74, 84), (48, 99), (12, 88)]),
        // A flat top.
        new(2, [(16, 4), (74, 3), (74, 3), (42, 42), (42, 42), (72, 54), (76, 80), (48, 99), (12, 88)]),
        // The upper bow narrow, the lower one wide and hooked.
        new(2, [(22, 10), (46, 0), (62, 12), (54, 34), (36, 42), (36, 42), (70, 48), (86, 72), (62, 98), (24, 96), (8, 80)]),
    ];

    private static DigitShape[] Fours() =>
    [
        // Open, in two strokes.
        new(5, [(20, 4), (12, 50), (12, 50), (46, 52), (84, 48)], [(72, 2), (66, 50), (62, 100)]),
        // Open and rounded, in two strokes.
        new(4, [(24, 2), (10, 34), (22, 54), (50, 50), (76, 36)], [(80, 2), (72, 46), (64, 100)]),
        // Open, in one stroke.
        new(3, [(20, 8), (12, 42), (34, 56), (74, 44), (80, 4), (80, 4), (70, 50), (62, 100)]),
        // Open, with a long cross-bar and a short stem.
        new(3, [(36, 2), (10, 56), (10, 56), (50, 58), (98, 52)], [(64, 28), (58, 60), (52, 100)]),
        // Closed, as printed.
        new(3, [(62, 100), (64, 0), (64, 0), (8, 62), (8, 62), (92, 60)]),
    ];

    private static DigitShape[] Fives() =>
    [
        // The top bar first, in one stroke.
        new(4, [(84, 2), (32, 5), (32, 5), (24, 46), (24, 46), (54, 40), (76, 58), (68, 88), (38, 99), (10, 90)]),
        // The top bar last, in two strokes.
        new(5, [(32, 4), (24, 46), (24, 46), (54, 40), (76, 60), (66, 90), (36, 99), (10, 88)], [(32, 4), (60, 4), (92, 0)]),
        // A long bar over a small belly.
        new(3, [(98, 0), (46, 8), (46, 8), (34, 46), (34, 46), (58, 52), (66, 74), (44, 96), (8, 98)]),
        // Rounded like an S.
        new(3, [(80, 4), (46, 4), (28, 22), (36, 42), (62, 54), (70, 78), (44, 98), (10, 90)]),
    ];

    private static DigitShape[] Sixes() =>
    [
        // A bent back and a wide loop.
        new(4, [(68, 0), (36, 24), (16, 62), (26, 94), (56, 98), (76, 76), (64, 56), (40, 60), (20, 80)]),
        // A straight back and a small loop.
        new(4, [(52, 0), (32, 40), (18, 76), (34, 99), (62, 94), (70, 72), (50, 60), (26, 76)]),
        // A short back and a loop as wide as the digit is high.
        new(3, [(44, 0), (20, 34), (14, 74), (40, 99), (78, 92), (92, 66), (70, 48), (38, 64), (24, 84)]),
    ];

    private static DigitShape[] Sevens() =>
    [
        // A bar on top and a stroke down.
        new(8, [(10, 10), (46, 6), (80, 4), (80, 4), (58, 42), (38, 100)]),
        // A rounded corner.
        new(3, [(10, 14), (40, 4), (76, 6), (74, 30), (52, 60), (42, 100)]),
        // A serif where it begins.
        new(3, [(12, 26), (16, 6), (16, 6), (84, 4), (84, 4), (58, 46), (44, 100)]),
        // A curled beginning and an upright stroke.
        new(2, [(18, 34), (24, 12), (44, 10), (74, 6), (74, 6), (72, 50), (64, 100)]),
        // A bar across the stroke.
        new(3, [(10, 10), (82, 4), (82, 4), (58, 44), (40, 100)], [(30, 52), (78, 48)]),
    ];

    private static DigitShape[] Eights() =>
    [
        // One stroke that begins like an S.
        new(4, [(70, 12), (46, 0), (24, 14), (32, 36), (54, 50), (76, 70), (68, 94), (42, 99), (22, 84), (32, 62), (58, 42), (76, 22), (68, 8)]),
        // The same, with a wide upper and a narrow lower loop.
        new(4, [(76, 10), (44, 0), (18, 16), (28, 38), (52, 54), (66, 76), (56, 96), (38, 98), (32, 80), (48, 56), (74, 32), (84, 14), (72, 6)]),
        // Two circles.
        new(2, [(50, 47), (28, 34), (30, 8), (50, 0), (72, 10), (70, 36), (50, 47)], [(50, 47), (24, 62), (22, 90), (50, 100), (78, 88), (76, 62), (50, 47)]),
        // Begun in the middle, clockwise.
        new(2, [(60, 46), (30, 30), (34, 4), (62, 2), (72, 20), (50, 48), (24, 70), (24, 92), (48, 100), (70, 88), (66, 64), (40, 40)]),
        // Open on top.
        new(1, [(74, 2), (40, 4), (24, 20), (44, 42), (68, 66), (60, 94), (38, 98), (28, 80), (50, 52), (88, 14)]),
    ];

    private static DigitShape[] Nines() =>
    [
        // A loop and a straight tail.
        new(5, [(72, 18), (50, 2), (24, 16), (20, 38), (42, 48), (66, 34), (74, 8), (74, 8), (70, 50), (62, 100)]),
        // A small loop and a long tail.
        new(4, [(64, 10), (44, 2), (28, 14), (26, 34), (42, 42), (60, 28), (66, 8), (66, 8), (62, 50), (60, 100)]),
        // A low, round loop that meets the tail in the middle.
        new(4, [(70, 24), (52, 6), (28, 18), (20, 44), (36, 56), (58, 46), (72, 22), (78, 2), (78, 2), (66, 52), (56, 100)]),
        // A tail that curves away from the loop.
        new(4, [(74, 14), (46, 0), (20, 20), (24, 46), (52, 46), (74, 16), (74, 44), (58, 80), (40, 100)]),
        // A tail that hooks back under the loop.
        new(2, [(74, 16), (48, 0), (22, 18), (26, 44), (54, 46), (76, 12), (76, 12), (76, 60), (58, 96), (22, 92)]),
    ];
}
