/**
 * Digests of the lines `released` that come with the software, which no county can have signed. Whoever releases a version
 * adds the digest of its line, as `xinxiu policy check` tells it, so that a release is a change of the program that is
 * reviewed as one. See docs/adr/0016-steps-of-a-pack-are-signed-by-the-county.md.
 */
export const SHIPPED_LINES: readonly string[] = [
  'e2113d9c25263578a7242abbe6789d03f68d335831953f28b7a2a8003c302ca9', // before-order-58 1
  'e86c73637b5378a9e647a890900afb5c2da03530ca0a405180c001f8c1231c23', // order-36 1
  '4e4431004692ff0c199fde3c4652f49d0faabf8973c816ff4c35cd416a8403f4', // order-58 1
  '1707338f7d5e6667caf0b2d5639bbfc2c7df42bc24b587917145b1505787e939', // samr-2025 1
  'ec36e0f7ccbab59663deaba25d75f38a8d882bde4ba365b9b23e52d44f48b1b4', // county-demo 1
  'c8c14d126c8a08a7eca2939dc46c283371600cb4b6a2f2d55b64a9517fe91063', // record-rules 1
  'aef7eca27ed87d3d2b2f66bc6446c7c86e9d373414ff6f19dc81d5b32397b5f8', // county-demo 2
  '3ec9c7308852a17c0637dcb65e47b5505c05151958df7ebfec60e3484006a130', // county-demo 3
  '0eb4d7aa1b4a5a2f1f42810e0d5cabe70970b7b69c1df0f0f9ffcacbfb2bd498', // county-demo 4
  'ecce548299941ca1454d9fe746ee43563928034ee24e18e144378e82941d784f', // county-demo 5
  'd24d7fa05b3be3ceaf634bf7ef52544abbfe65536a4153de08e01985891a8084', // county-demo 6
  '8ff20d072bde3bb507ac5785d268f690ce98f3564b048ef983d53744152f6d75', // county-demo 7
  '7a4665fae8b0031932def07a622aa07cb7e338e7cbb2a6ca9d9b54e42ec91792', // county-demo 8
  'c342e23a14d88bfc1a93e01881e980ad1590000769870a50a4cf72e311ee44a7', // county-demo 9
];
