/// One learner's session: present, run, check, hint, record, replay.
enum TutoringRoom {}
