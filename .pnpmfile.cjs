/**
 * The database client names Prisma's command and TypeScript as peers, so that every image would
 * carry them and what they bring (more than 200 MB). They are needed to generate the client and to
 * compile against it, and never again.
 */
function readPackage(manifest) {
  if (manifest.name === '@prisma/client') {
    for (const peer of ['prisma', 'typescript']) {
      delete manifest.peerDependencies?.[peer];
      delete manifest.peerDependenciesMeta?.[peer];
    }
  }
  return manifest;
}

module.exports = { hooks: { readPackage } };
