/// One transcript or a million: replay, score, results.
enum GradingRoom {}
