/// Tenant, site, devices, clock, rules and faults: one value with few mutating methods.
enum CoManagementModelRoom {}
