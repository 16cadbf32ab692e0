import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ENVIRONMENT_NAMES } from '@saring/runtime';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../..');
const FILE = resolve(ROOT, 'infra/compose/compose.yaml');

/** What we use of the compose specification; anything else is a slip of the pen. */
const Environment = z.record(z.string(), z.string());
const Service = z.strictObject({
  image: z.string().regex(/^[a-z]+:\d[\w.-]*$/u, 'pinned to a version'),
  build: z.strictObject({ context: z.string(), dockerfile: z.string() }).optional(),
  restart: z.literal('unless-stopped'),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  environment: Environment.optional(),
  volumes: z.array(z.string().regex(/^[^:]+.*:\/[^:]*(?::ro)?$/u)).optional(),
  networks: z.array(z.string()),
  depends_on: z
    .union([
      z.array(z.string()),
      z.record(z.string(), z.strictObject({ condition: z.enum(['service_healthy']) })),
    ])
    .optional(),
  logging: z
    .strictObject({ driver: z.string(), options: z.record(z.string(), z.string()) })
    .optional(),
  mem_limit: z.string().regex(/^\d+[mg]$/u),
  shm_size: z.string().optional(),
  stop_grace_period: z.string().optional(),
  entrypoint: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  ports: z.array(z.string().regex(/^\d+:\d+(?:\/udp)?$/u)).optional(),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()),
      interval: z.string(),
      timeout: z.string(),
      retries: z.number(),
    })
    .optional(),
});
const Compose = z.strictObject({
  name: z.string(),
  'x-saring': z.unknown(),
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.null()),
  networks: z.record(z.string(), z.strictObject({ internal: z.boolean() }).nullable()),
});
const compose = Compose.parse(parse(readFileSync(FILE, 'utf8'), { merge: true }));
const services = Object.entries(compose.services);
const ours = services.filter(([, service]) => service.image.startsWith('saring:'));

describe('infra/compose/compose.yaml', () => {
  it('names only volumes, networks, services and files that are there', () => {
    for (const [name, service] of services) {
      for (const network of service.networks)
        expect(compose.networks, name).toHaveProperty(network);
      for (const volume of service.volumes ?? []) {
        const source = volume.split(':/')[0] ?? '';
        if (source.startsWith('${')) continue;
        if (source.startsWith('.')) expect(existsSync(resolve(dirname(FILE), source))).toBe(true);
        else expect(compose.volumes, name).toHaveProperty(source);
      }
      const wanted = service.depends_on ?? [];
      for (const other of Array.isArray(wanted) ? wanted : Object.keys(wanted)) {
        expect(compose.services, name).toHaveProperty(other);
        if (!Array.isArray(wanted))
          expect(compose.services[other]?.healthcheck, other).toBeDefined();
      }
      if (service.build !== undefined) {
        const context = resolve(dirname(FILE), service.build.context);
        expect(context).toBe(ROOT);
        expect(existsSync(resolve(context, service.build.dockerfile))).toBe(true);
      }
    }
  });

  it('sets only variables that Saring reads, and asks for every secret', () => {
    const example = readFileSync(resolve(dirname(FILE), 'env.example'), 'utf8');
    for (const [name, service] of ours) {
      for (const key of Object.keys(service.environment ?? {})) {
        expect([...ENVIRONMENT_NAMES, 'SARING_STAGES'], `${name}: ${key}`).toContain(key);
      }
    }
    const text = readFileSync(FILE, 'utf8');
    for (const [, variable] of text.matchAll(/\$\{(\w+)/gu)) {
      expect(example, variable).toMatch(new RegExp(`^${variable}=`, 'mu'));
    }
  });

  it('gives our processes no rights they do not need, and the stores no way out', () => {
    for (const [name, service] of ours) {
      expect(service.read_only, name).toBe(true);
      expect(service.cap_drop, name).toEqual(['ALL']);
    }
    for (const store of ['postgres', 'redis']) {
      expect(compose.services[store]?.networks).toEqual(['inside']);
      expect(compose.services[store]?.ports).toBeUndefined();
    }
    expect(compose.networks.inside).toEqual({ internal: true });
    expect(compose.services.redis?.command).toContain('noeviction');
  });

  it('runs every stage, each in one process at least', () => {
    const stages = ours.flatMap(
      ([, service]) => service.environment?.SARING_STAGES?.split(',') ?? [],
    );
    for (const stage of ['ingest', 'match', 'check-sources', 'triage', 'review', 'publish']) {
      expect(stages).toContain(stage);
    }
  });
});
