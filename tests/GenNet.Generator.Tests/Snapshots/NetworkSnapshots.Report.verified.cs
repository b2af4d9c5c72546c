// GenNet: 2 networks, 2,674,900 weights and biases.
//
// DigitNet: a dense neural network 784-16-16-10.
//
// layer  neurons  activation  weights         biases          bytes   FLOPs   fits in
// 0      784      (input)
// 1      16       Sigmoid     [0..12544)      [12544..12560)  50,240  25,104  512 KiB L2
// 2      16       Sigmoid     [12560..12816)  [12816..12832)  1,088   528     32 KiB L1
// 3      10       Sigmoid     [12832..13088)  [13088..13104)  1,088   330     32 KiB L1
//
// Loss: Quadratic, C = ½ Σ (a − y)², averaged over the mini-batch.
// 13,002 weights and biases: 52,416 bytes as they lie in memory, padding included; together they fit in 512 KiB L2.
// 25,962 FLOPs for a forward pass, 52,756 for a training step on one sample.
//
// WideNet: a dense neural network 784-2048-512-10.
//
// layer  neurons  activation  weights             biases              bytes      FLOPs      fits in
// 0      784      (input)
// 1      2,048    Relu        [0..1605632)        [1605632..1607680)  6,430,720  3,213,312  no L2
// 2      512      Relu        [1607680..2656256)  [2656256..2656768)  4,196,352  2,097,664  no L2
// 3      10       Softmax     [2656768..2664960)  [2664960..2664976)  32,832     10,250     48 KiB L1
//
// Loss: CrossEntropy, C = −Σ y ln a, averaged over the mini-batch.
// 2,661,898 weights and biases: 10,659,904 bytes as they lie in memory, padding included; together they fit in no L2.
// 5,321,226 FLOPs for a forward pass, 12,749,844 for a training step on one sample.
//
// What fits is said of data caches as cores have them: an L1 of 32 or 48 KiB, an L2 of 512 KiB or 1 MiB.
