/// The real cmdlets, pages and drives, between shell and model.
enum CoManagementCmdletsRoom {}
